/**
 * Builds sandboxes and talks to the processes in them.
 *
 * <p>Read {@link org.seqlab.grade.sandbox.Level}, then {@link org.seqlab.grade.sandbox.Sandbox}, then
 * {@link org.seqlab.grade.sandbox.Child}. What runs inside is in {@code org.seqlab.grade.worker}.
 */
package org.seqlab.grade.sandbox;
