package vn.thidua.movement;

import vn.thidua.plan.Plan;

/** The plan is registered here; told at each start, since a release may bring what its people had not before. */
public record MovementRuns(Plan plan) {}
