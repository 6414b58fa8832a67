; What the app has written for its links (electron/main/deepLink/registerLinks.ts) goes with it.
; An update uninstalls the old version first, and keeps them.
!macro customUnInstall
  ${ifNot} ${isUpdated}
    DeleteRegKey HKCU "Software\Classes\spalt"
  ${endIf}
!macroend
