/** What a cell prints, shows and asks, on its way to whichever front end is open. */
package org.seqlab.kernel.output;
