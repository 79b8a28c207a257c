/**
 * The text that notebooks are written in: Markdown with fenced Java.
 *
 * <p>A source {@code notebooks/source/week1/1-rnn-from-scratch.nb.md} becomes two notebooks. The
 * student version has a stub where {@code // BEGIN SOLUTION … // END SOLUTION} stood; the solution
 * version has the text between the markers. {@link org.seqlab.notebook.source.SourceParser} cuts
 * the text into blocks, {@link org.seqlab.notebook.source.SourceNotebook} checks the rules and
 * knows the exercises, {@link org.seqlab.notebook.source.Solution} makes the two versions of a
 * cell, {@link org.seqlab.notebook.source.CourseFiles} writes or compares the files.
 *
 * <p>Rules:
 *
 * <ul>
 *   <li>{@code ```java} opens a code cell, {@code ```java .noeval} shows code inside a text cell.
 *   <li>A heading of level 1 to 3 or two blank lines start a new text cell.
 *   <li>An exercise needs a heading {@code ## Exercise 1-2 · Title}, one code cell whose first line
 *       is {@code // EXERCISE 1-2 Name}, and after it a cell with {@code check("1-2")}.
 *   <li>Hints are {@code <details>} blocks between heading and code cell.
 *   <li>Imports stand in the first code cell only, and no top-level declaration uses {@code var}.
 * </ul>
 */
package org.seqlab.notebook.source;
