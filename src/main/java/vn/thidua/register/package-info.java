/**
 * Who is or may be rewarded, and what was conferred (tra cứu khen thưởng): nominees keep their identity through changes of name,
 * position and office, doubles are merged with trace, and the register keeps every award with its decision, also revoked ones.
 * Nominations and decisions of other features write into it; it knows none of them. Names are personal data, kept out of logs.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Tra cứu khen thưởng",
        allowedDependencies = {"calendar", "organisation", "plan", "platform"})
package vn.thidua.register;
