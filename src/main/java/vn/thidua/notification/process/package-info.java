/** The morning's process: what the engine calls, and the names in its model. */
package vn.thidua.notification.process;
