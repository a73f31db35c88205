/**
 * Comma-separated values as RFC 4180 has them: {@link deriv.cli.csv.CsvReader} splits a stream into rows,
 * {@link deriv.cli.csv.PointFile} reads the rows as points, {@link deriv.cli.csv.CsvText} writes cells.
 */
package deriv.cli.csv;
