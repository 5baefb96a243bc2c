package vn.thidua.register;

/**
 * What is wrong in a list.
 *
 * @param cell as the spreadsheet names it, e.g. C7
 * @param sentence what is wrong and what to do
 */
public record SheetProblem(String cell, String sentence) {}
