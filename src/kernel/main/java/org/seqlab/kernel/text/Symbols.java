package org.seqlab.kernel.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The commands of LaTeX that stand for one sign. */
final class Symbols {
    private static final String LETTERS =
            "alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι"
                    + " kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi ϕ"
                    + " varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π"
                    + " Sigma Σ Phi Φ Psi Ψ Omega Ω ell ℓ infty ∞ partial ∂ nabla ∇ top ⊤"
                    + " hbar ℏ emptyset ∅";
    private static final String OPERATORS =
            "cdot ⋅ times × odot ⊙ oplus ⊕ in ∈ notin ∉ le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠"
                    + " approx ≈ equiv ≡ sim ∼ propto ∝ perp ⊥ to → rightarrow → leftarrow ← mapsto ↦"
                    + " Rightarrow ⇒ leftrightarrow ↔ pm ± mp ∓ div ÷ ast ∗ circ ∘ bullet •"
                    + " dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱ langle ⟨ rangle ⟩ lfloor ⌊"
                    + " rfloor ⌋ lceil ⌈ rceil ⌉ mid ∣ vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ forall ∀ exists ∃"
                    + " subset ⊂ subseteq ⊆ cup ∪ cap ∩ setminus ∖ colon : sum ∑ prod ∏"
                    + " int ∫ ll ≪ gg ≫ land ∧ lor ∨ neg ¬ prime ′ dagger †";
    static final Map<String, String> LETTER = table(LETTERS);
    static final Map<String, String> OPERATOR = table(OPERATORS);
    static final Set<String> FUNCTION =
            Set.of(
                    "tanh", "sinh", "cosh", "sin", "cos", "tan", "exp", "log", "ln", "max", "min",
                    "arg", "argmax", "argmin", "lim", "sup", "inf", "det", "dim", "Pr", "softmax");
    static final Set<String> LIMITS = Set.of("∑", "∏", "max", "min", "argmax", "argmin", "lim");
    static final Map<String, String> ACCENT =
            Map.of(
                    "hat", "^",
                    "widehat", "^",
                    "tilde", "~",
                    "widetilde", "~",
                    "bar", "¯",
                    "overline", "¯",
                    "vec", "→",
                    "dot", "˙",
                    "overrightarrow", "→",
                    "overleftarrow", "←");
    static final Map<String, String> SPACE =
            Map.of(
                    ",", "0.17em", ":", "0.22em", ";", "0.28em", " ", "0.3em", "quad", "1em",
                    "qquad", "2em", "!", "-0.17em");

    private Symbols() {}

    private static Map<String, String> table(String pairs) {
        Map<String, String> table = new HashMap<>();
        String[] words = pairs.split(" ");
        for (int i = 0; i < words.length; i += 2) {
            table.put(words[i], words[i + 1]);
        }
        return table;
    }
}
