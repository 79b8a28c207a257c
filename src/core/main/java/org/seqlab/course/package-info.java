/** What the notebooks of the course share: their settings and small made-up tasks. */
package org.seqlab.course;
