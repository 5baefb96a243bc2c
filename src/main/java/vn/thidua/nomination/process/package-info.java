/** The engine side of nominations: the row's own instance, batches, levels, opinions, and the news between them. */
@org.springframework.modulith.NamedInterface("process")
package vn.thidua.nomination.process;
