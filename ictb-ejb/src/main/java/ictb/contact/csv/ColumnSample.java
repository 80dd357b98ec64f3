package ictb.contact.csv;

import java.util.List;
import java.util.function.Predicate;

/** The first rows of a file, which tell what its columns hold. */
record ColumnSample(List<List<String>> rows) {

    int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** Cells of most rows; of two widths that are as frequent the smaller one. */
    int usualWidth() {
        int[] rowsOfWidth = new int[width() + 1];
        rows.forEach(row -> rowsOfWidth[row.size()]++);
        int usual = 0;
        for (int width = 1; width < rowsOfWidth.length; width++) {
            usual = rowsOfWidth[width] > rowsOfWidth[usual] ? width : usual;
        }
        return Math.max(1, usual);
    }

    /** Columns below so many names: more where the rows end in separators without anything between. */
    int widthBelow(int names) {
        int usual = usualWidth();
        return usual > names && rows.stream().allMatch(row -> isBlankFrom(names, row)) ? usual : Math.max(1, names);
    }

    /** Also "n/a" is something: a cell that a separator too many moved there. */
    private static boolean isBlankFrom(int names, List<String> row) {
        return row.stream()
                .skip(names)
                .allMatch(cell -> CellContent.trimmed(cell).isEmpty());
    }

    ColumnSample from(int row) {
        return new ColumnSample(rows.subList(row, rows.size()));
    }

    /** What stands in the column. */
    List<String> column(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> CellContent.trimmed(row.get(column)))
                .filter(cell -> !CellContent.isNothing(cell))
                .toList();
    }

    /** Whether something stands in the column. */
    boolean isFilled(int column) {
        return !column(column).isEmpty();
    }

    /** Whether so many of what stands in the column are such; not where nothing does. */
    boolean holds(int column, Predicate<String> such, double share) {
        List<String> cells = column(column);
        return !cells.isEmpty() && cells.stream().filter(such).count() >= share * cells.size();
    }
}
