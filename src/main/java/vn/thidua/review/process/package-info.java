/** The engine side of reviews: {@code office-review} and what consolidates. */
@org.springframework.modulith.NamedInterface("process")
package vn.thidua.review.process;
