package vn.thidua.nomination;

/**
 * A mark as one step of a level set it.
 *
 * @param row id of the nomination
 * @param note why, what is missing, or what was found; may be null
 */
record RowMark(String row, Mark mark, String note) {}
