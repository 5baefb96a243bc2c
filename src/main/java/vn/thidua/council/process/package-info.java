/** The processes council-session and council-ballot. */
package vn.thidua.council.process;
