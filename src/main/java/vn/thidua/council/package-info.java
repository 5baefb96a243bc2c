/**
 * Hội đồng Thi đua - Khen thưởng: sessions on lists of nominations, ballots open and secret, their tally by the rule of the vote,
 * minutes, and the result of every row. Nobody can tell from what the database holds how a member voted in secret (ADR 0031).
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Hội đồng",
        allowedDependencies = {"document", "notification", "obligation", "organisation", "plan", "calendar", "platform"
        })
package vn.thidua.council;
