/** Markdown and formulas as HTML and MathML, without a network or a script. */
package org.seqlab.kernel.text;
