/// TestSupport.
