/**
 * Functions that equations define: their derivatives by the implicit function theorem (Krantz and Parks, The Implicit
 * Function Theorem, 2002, theorem 3.3.1), curves given by a parameter, tangents and normals, and the comparison of what was
 * found with solutions of the equations at points beside each other.
 */
package deriv.implicit;
