/** The engine side of the time-lapse. */
package vn.thidua.timelapse.process;
