/** The engine side of a desk: its tasks as their person sees them, and their forms. */
package vn.thidua.desk.process;
