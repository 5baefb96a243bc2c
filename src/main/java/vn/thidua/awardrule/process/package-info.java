/** The decision tables in the engine. */
package vn.thidua.awardrule.process;
