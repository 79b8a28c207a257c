package org.seqlab.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.tape.DirectionCheck;
import org.seqlab.train.SplitMix;
import org.seqlab.translate.WordVocabulary;

class CaptionTest {
    @Test
    void aPictureShowsTheColorsThatItsCaptionNames() {
        for (Scene scene : SceneGenerator.next(200, new SplitMix(1))) {
            boolean red = scene.caption().contains("red");
            assertEquals(red, has(scene, 1, 0, 0), scene.caption().toString());
            assertEquals(scene.caption().contains("blue"), has(scene, 0, 0, 1));
            assertTrue(scene.caption().size() == 4 || scene.caption().size() >= 9);
        }
    }

    private static boolean has(Scene scene, int... color) {
        for (int place = 0; place < Scene.SIDE * Scene.SIDE; place++) {
            boolean same = true;
            for (int c = 0; c < 3; c++) {
                same &= Math.abs(scene.pixels()[place * 3 + c] - color[c]) < 0.2;
            }
            if (same) {
                return true;
            }
        }
        return false;
    }

    @Test
    void gradientsMatchTheSlopeOfTheLoss() {
        List<Scene> scenes = SceneGenerator.next(3, new SplitMix(4));
        WordVocabulary words =
                new WordVocabulary(scenes.stream().map(Scene::caption).toList(), 100);
        CaptionModel model = new CaptionModel(words, new SplitMix(2));
        DirectionCheck.gradients(model.parameters(), tape -> model.loss(tape, scenes, 3));
    }

    @Test
    void trainingLowersTheLossAndWritesWordsOfItsVocabulary() {
        double[] losses = new double[12];
        CaptionModel model = CaptionModel.train(12, 3, p -> losses[(int) p.step() - 1] = p.loss());
        assertTrue(losses[11] < losses[0]);
        Scene scene = SceneGenerator.next(new SplitMix(9));
        assertTrue(model.describe(scene, 2).size() <= 14);
    }
}
