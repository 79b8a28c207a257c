/**
 * A Java session on JShell: runs cells in this process, keeps state, stops when asked to.
 *
 * <p>Read {@link org.seqlab.kernel.session.Session} first. Not here: messages, notebooks, display.
 */
package org.seqlab.kernel.session;
