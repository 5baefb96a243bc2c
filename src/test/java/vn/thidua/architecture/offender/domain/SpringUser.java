package vn.thidua.architecture.offender.domain;

import org.springframework.context.ApplicationContext;

/** A domain class that knows its container. */
class SpringUser {
    ApplicationContext context;
}
