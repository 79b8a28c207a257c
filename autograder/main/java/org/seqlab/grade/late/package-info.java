/** When something was handed in, who says so, and what being late costs. */
package org.seqlab.grade.late;
