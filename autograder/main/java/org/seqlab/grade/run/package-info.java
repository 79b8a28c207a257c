/**
 * Runs checks with the JUnit Platform, on code in this JVM or in a sandbox.
 *
 * <p>Read {@link org.seqlab.grade.run.Catalog}, then {@link org.seqlab.grade.run.CheckRun}.
 */
package org.seqlab.grade.run;
