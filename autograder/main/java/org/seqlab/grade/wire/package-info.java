/**
 * How values cross between the grader and a sandbox: tagged, bounded, without class names that
 * anybody resolves. Both sides use it, so it depends on {@code org.seqlab.math} alone.
 *
 * <p>Read {@link org.seqlab.grade.wire.Frames}, then {@link org.seqlab.grade.wire.ValueWriter} and
 * {@link org.seqlab.grade.wire.ValueReader}, then {@link org.seqlab.grade.wire.Binder}.
 */
package org.seqlab.grade.wire;
