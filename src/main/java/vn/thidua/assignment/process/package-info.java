/** The engine side of assigned work: who has a task and when it is worth looking at. */
package vn.thidua.assignment.process;
