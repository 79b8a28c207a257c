/** Contracts and checks of week 3. */
package org.seqlab.checks.week3;
