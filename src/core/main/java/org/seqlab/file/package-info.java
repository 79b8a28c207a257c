/** Files that are there completely or not at all. */
package org.seqlab.file;
