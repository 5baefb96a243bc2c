/** The engine side of a movement's life: {@code movement-programme}. */
package vn.thidua.movement.process;
