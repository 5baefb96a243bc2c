/** The engine side of documents: {@code document-issuance} and {@code document-opinion}. */
@org.springframework.modulith.NamedInterface("process")
package vn.thidua.document.process;
