/**
 * Pictures described in words: features of a convolutional net start a decoder.
 *
 * <p>{@link org.seqlab.caption.SceneGenerator} paints small pictures with their captions, {@link
 * org.seqlab.caption.CaptionModel} learns to write them.
 *
 * <p>Papers: Mao et al. (2014), arXiv:1412.6632; Vinyals et al. (2015), arXiv:1411.4555; Karpathy
 * and Fei-Fei (2015), arXiv:1412.2306.
 */
package org.seqlab.caption;
