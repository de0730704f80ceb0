namespace OneflowFake.Signicat.Documents;

/// <summary>Something that the clock does to a document. The numbers are kept in files.</summary>
internal enum DocumentStep
{
    /// <summary>It ends at its deadline.</summary>
    Expire = 0,

    /// <summary>It ends, as was asked for.</summary>
    Cancel = 1,

    /// <summary>Its files are made.</summary>
    Package = 2,

    /// <summary>An event warns of its deletion.</summary>
    Warn = 3,

    /// <summary>Its files are deleted.</summary>
    Delete = 4,
}
