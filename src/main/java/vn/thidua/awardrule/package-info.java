/**
 * The law of commendation as decision tables: which levels a nomination climbs, how a council votes, what speaks against a
 * nomination. The tables come with the release and are replaced, per plan and without a release, by the plan's administrator;
 * what has begun keeps the version it began with.
 *
 * <p>Nominations ask {@link vn.thidua.awardrule.AwardPaths} and {@link vn.thidua.awardrule.Eligibility}, councils
 * {@link vn.thidua.awardrule.CouncilRules}. Who acts at a level is the plan's ({@code award_procedure}); the order of the levels,
 * their times and bodies are the table's.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Quy định khen thưởng",
        allowedDependencies = {"organisation", "plan", "calendar", "platform"})
package vn.thidua.awardrule;
