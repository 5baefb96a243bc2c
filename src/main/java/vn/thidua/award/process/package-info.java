/** The process award-decision: constants, delegates, tasks, engine port. */
package vn.thidua.award.process;
