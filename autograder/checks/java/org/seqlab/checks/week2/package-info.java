/** Contracts and checks of week 2. */
package org.seqlab.checks.week2;
