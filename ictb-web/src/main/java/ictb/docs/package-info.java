/**
 * What the API says about itself: OpenAPI at {@code /openapi.json}, a page to read and try at {@code /docs}, and {@code
 * docs/api.md}. All of it is made from the catalogue, the Javadoc of its methods and the golden files of their tests.
 */
package ictb.docs;
