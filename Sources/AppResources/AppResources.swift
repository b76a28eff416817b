/// AppResources.
