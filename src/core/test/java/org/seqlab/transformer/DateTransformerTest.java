package org.seqlab.transformer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.dates.DateExample;
import org.seqlab.dates.DateGenerator;
import org.seqlab.dates.DateModel;
import org.seqlab.tape.DirectionCheck;
import org.seqlab.train.SplitMix;

class DateTransformerTest {
    private static final List<DateExample> EXAMPLES =
            DateGenerator.course().next(2, new SplitMix(5));

    @Test
    void gradientsMatchTheSlopeOfTheLoss() {
        DateTransformer model = new DateTransformer(new SplitMix(2));
        DateModel.Batch batch = model.batch(EXAMPLES);
        DirectionCheck.gradients(model.parameters(), tape -> model.loss(tape, batch, 0, 2));
    }

    @Test
    void writesTenCharactersForEachText() {
        DateTransformer model = new DateTransformer(new SplitMix(2));
        List<String> found = model.translate(List.of("3 may 1979", "5 april 09"));
        assertEquals(2, found.size());
        assertEquals(10, found.get(1).length());
        assertThrows(
                IllegalArgumentException.class, () -> model.translate(List.of("3 may 1979 ü")));
    }
}
