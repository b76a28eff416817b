/// Every sentence a person reads, in English; one extension for each part of the work.
///
/// A sentence that tells of something wrong says what, why, and what to do.
package enum English {}
