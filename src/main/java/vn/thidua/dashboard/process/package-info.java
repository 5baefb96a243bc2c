/** What the engine knows about a definition or an instance, read as the person at work. */
package vn.thidua.dashboard.process;
