package vn.thidua.council.domain;

/**
 * How a council decides on a nomination.
 *
 * @param ofAllMembers the share is one of all members, else of the valid ballots
 * @param secret the vote has to be secret
 * @param recusedInBase a member who may not vote on the row counts in the base all the same
 * @param basis words of the legal basis
 * @param verified false: "chưa xác minh"
 * @param version of the decision table that said so
 */
public record VoteRule(
        Quorum quorum,
        Share threshold,
        boolean ofAllMembers,
        boolean secret,
        boolean recusedInBase,
        String basis,
        boolean verified,
        String version) {}
