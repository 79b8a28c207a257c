/**
 * Dates as people write them, translated to ISO dates with attention: the course's project.
 *
 * <p>{@link org.seqlab.dates.DatePattern} writes a date in any pattern, {@link
 * org.seqlab.dates.DateGenerator} draws examples, {@link org.seqlab.dates.CharacterVocabulary} turns
 * characters into indices. {@link org.seqlab.dates.DateTranslator} is the readable model with
 * exactly the course's 52,960 parameters.
 */
package org.seqlab.dates;
