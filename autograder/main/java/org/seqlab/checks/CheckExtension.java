package org.seqlab.checks;

import java.lang.reflect.Method;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Gives a check its parameters and reports its outcome to the {@link CheckContext}. */
final class CheckExtension implements ParameterResolver, ExecutionCondition, InvocationInterceptor {
    private static final Namespace OURS = Namespace.create(CheckExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<String> reason =
                context.getTestMethod().flatMap(check -> run(context).skip(check));
        return reason.map(ConditionEvaluationResult::disabled)
                .orElseGet(() -> ConditionEvaluationResult.enabled("nothing speaks against it"));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Inputs.class || type == Credit.class || type == contract(context);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        Method check = context.getRequiredTestMethod();
        if (type == Inputs.class) {
            return new Inputs(run(context).seed(check));
        }
        return type == Credit.class ? credit(context) : run(context).solution(type, check);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> call,
            ExtensionContext context)
            throws Throwable {
        Credit credit = credit(context);
        try {
            invocation.proceed();
            credit.close();
        } catch (Throwable failure) {
            run(context).done(call.getExecutable(), failure, credit);
            throw failure;
        }
        run(context).done(call.getExecutable(), null, credit);
    }

    private static Credit credit(ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent(context.getUniqueId(), id -> new Credit(), Credit.class);
    }

    private static Class<?> contract(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Exercise.class).contract();
    }

    private static CheckContext run(ExtensionContext context) {
        CheckContext run =
                context.getConfigurationParameter(CheckContext.RUN)
                        .map(CheckContext.RUNS::get)
                        .orElse(null);
        if (run == null) {
            throw new IllegalStateException(
                    "Checks run through the grader or the notebook: there is no run to report to.");
        }
        return run;
    }
}
