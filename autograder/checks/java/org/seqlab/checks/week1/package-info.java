/** Contracts and checks of week 1. */
package org.seqlab.checks.week1;
