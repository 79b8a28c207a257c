/** The built-in notebook: a page in the browser, served to this machine alone. */
package org.seqlab.kernel.web;
