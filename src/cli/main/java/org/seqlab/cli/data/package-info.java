/** Public data that does not ship: what there is, and how it is fetched. */
package org.seqlab.cli.data;
