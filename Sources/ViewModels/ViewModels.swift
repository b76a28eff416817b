/// ViewModels.
