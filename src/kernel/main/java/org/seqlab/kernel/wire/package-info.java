/** Jupyter's messaging protocol, version 5.4, on our own thin layer over JeroMQ. */
package org.seqlab.kernel.wire;
